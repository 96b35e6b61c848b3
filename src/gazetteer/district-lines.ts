/** The lines of the table of districts, which is packed without what the line before says. */
import { DistrictColumn, PACKED_DISTRICTS } from './units.generated.ts';

/** One line for each district, with all columns of DistrictRow. */
export const DISTRICTS: string = /* @__PURE__ */ unpackLines(PACKED_DISTRICTS);

function unpackLines(packed: string): string {
  let code = 0;
  let province = '';
  return packed
    .split('\n')
    .map((line) => {
      const cells = line.split('\t');
      code += Number(cells[DistrictColumn.CODE] || 1);
      province = cells[DistrictColumn.PROVINCE] || province;
      cells[DistrictColumn.CODE] = String(code).padStart(3, '0');
      cells[DistrictColumn.PROVINCE] = province;
      return cells.join('\t');
    })
    .join('\n');
}
