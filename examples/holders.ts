/** The drawing in `docs/recipes/html.md`: `npx tsx examples/holders.ts > examples/holders.svg`. */
import { extract } from 'vietnamese-entities';
import { toSvg } from 'vietnamese-entities/render';

const text =
  'Ông Trần Văn Bưởi, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hậu Giang, tiếp bà Lê Thị Mận, nguyên Giám đốc Sở Y tế tỉnh Hậu Giang. ' +
  'Cùng dự có ông Giàng A Sủng, Phó Chủ tịch UBND tỉnh Hậu Giang.';
process.stdout.write(toSvg(extract(text)));
