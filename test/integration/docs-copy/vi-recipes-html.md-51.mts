import { extract } from 'vietnamese-entities';
import { toSchemaOrg } from 'vietnamese-entities/formats';

const text = 'Bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hậu Giang, về Huế.';
const graph = toSchemaOrg(text, extract(text), { url: 'https://example.vn/tin/1', headline: 'Thăm Huế' });
const script = `<script type="application/ld+json">${JSON.stringify(graph).replaceAll('<', '\\u003c')}</script>`;
console.log(script);
