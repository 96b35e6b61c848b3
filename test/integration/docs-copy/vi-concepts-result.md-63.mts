import { extract } from 'vietnamese-entities';

const { people } = extract('Ngày 16/5/2023, HĐND tỉnh bầu bà Lê Thị Nhãn giữ chức Chủ tịch UBND tỉnh, thay ông Tô Văn Đước nghỉ hưu.');
for (const { id, name, offices } of people) console.log(id, name, offices);
