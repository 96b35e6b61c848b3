import { extract } from 'vietnamese-entities';

const texts = [
  'Chiều 26/12, trời mưa.', 'Họp lúc 8 giờ 30 ngày 26/12/2022.', 'Họp vào thứ Hai tuần sau.', 'Báo cáo quý III/2023.', 'Kết quả 6 tháng đầu năm 2023.',
  'Nhiệm kỳ 2020-2025 đã qua.', 'Đầu tháng 5/2023, trời nắng.', 'Mùa xuân 1975, trời đẹp.', 'Vào thập niên 1990, thành phố nhỏ.', 'Nghỉ từ mùng 1 đến mùng 3 Tết.',
];
for (const text of texts) {
  for (const e of extract(text, { referenceDate: '2022-12-27', types: ['date'] }).entities) {
    console.log(e.text.padEnd(26), e.value.padEnd(22), e.grain.padEnd(12), e.mod ?? e.calendar ?? '');
  }
}
