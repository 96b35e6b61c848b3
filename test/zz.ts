import { moneyOf } from './recognizers/values.ts';
import { readFileSync } from 'node:fs';
for (const l of readFileSync(process.argv[2],'utf8').trim().split('\n')) { console.log(l); for (const m of moneyOf(l)) console.log('     ', JSON.stringify(m.text), m.value ?? m.min+'..'+m.max, m.currency, m.modifier??'', m.per?'/'+m.per:'', m.confidence, m.evidence.filter(e=>/money:/.test(e)).join(' ')); }
