/** Words for the values of enumerations, such as levels and kinds. In English they are the values themselves. */
import type { Confidence, DateEntity, MoneyEntity, OrganizationKind, PersonEntity, PlaceKind, TitleEntity, Warning } from 'vietnamese-entities';
import type { ShownOffice } from './model/offices.ts';
import type { Language } from './protocol.ts';

type Value =
  | Confidence
  | DateEntity['grain']
  | NonNullable<DateEntity['mod']>
  | NonNullable<MoneyEntity['modifier']>
  | NonNullable<PersonEntity['gender']>
  | OrganizationKind
  | PlaceKind
  | ShownOffice['status']
  | TitleEntity['branch']
  | TitleEntity['level'];

const VI: Readonly<Record<Value, string>> = {
  high: 'cao',
  medium: 'vừa',
  low: 'thấp',
  minute: 'phút',
  hour: 'giờ',
  'part-of-day': 'buổi',
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  season: 'mùa',
  quarter: 'quý',
  half: 'nửa năm',
  year: 'năm',
  decade: 'thập niên',
  century: 'thế kỷ',
  START: 'đầu',
  MID: 'giữa',
  END: 'cuối',
  approximately: 'khoảng',
  'more-than': 'hơn',
  'less-than': 'dưới',
  'at-most': 'tối đa',
  'at-least': 'tối thiểu',
  nearly: 'gần',
  male: 'nam',
  female: 'nữ',
  party: 'Đảng',
  state: 'Nhà nước',
  government: 'chính quyền',
  assembly: 'Quốc hội, Hội đồng nhân dân',
  ministry: 'bộ',
  department: 'sở, ban',
  agency: 'cơ quan',
  court: 'tòa án',
  procuracy: 'viện kiểm sát',
  military: 'quân đội',
  police: 'công an',
  front: 'Mặt trận Tổ quốc',
  'mass-organization': 'đoàn thể',
  company: 'doanh nghiệp',
  bank: 'ngân hàng',
  school: 'trường',
  hospital: 'bệnh viện',
  press: 'báo chí',
  international: 'quốc tế',
  religious: 'tôn giáo',
  institute: 'viện',
  other: 'khác',
  judiciary: 'tư pháp',
  academic: 'học thuật',
  diplomatic: 'ngoại giao',
  business: 'kinh doanh',
  honor: 'danh hiệu',
  country: 'quốc gia',
  province: 'tỉnh, thành phố',
  district: 'quận, huyện',
  commune: 'xã, phường',
  hamlet: 'thôn, ấp',
  street: 'đường phố',
  road: 'tuyến đường',
  region: 'vùng',
  natural: 'tự nhiên',
  facility: 'công trình',
  city: 'thành phố nước ngoài',
  continent: 'châu lục',
  central: 'trung ương',
  holds: 'đang giữ',
  appointed: 'được bổ nhiệm',
  candidate: 'ứng viên',
  left: 'đã thôi giữ',
  former: 'nguyên, cựu',
  acting: 'quyền, phụ trách',
};

export function valueIn(lang: Language, value: Value): string {
  return lang === 'vi' ? VI[value] : value.toLowerCase().replaceAll('-', ' ');
}

const WARNINGS_VI: Readonly<Record<Warning['code'], string>> = {
  'legacy-encoding': 'Văn bản có vẻ dùng bảng mã cũ (TCVN3, VNI hoặc VIQR).',
  'no-diacritics': 'Văn bản có vẻ là tiếng Việt không dấu.',
  'no-reference-date': 'Có ngày tháng cần biết ngày đăng mới xác định được.',
};

export function warningIn(lang: Language, { code, message }: Warning): string {
  return lang === 'vi' ? WARNINGS_VI[code] : message;
}
