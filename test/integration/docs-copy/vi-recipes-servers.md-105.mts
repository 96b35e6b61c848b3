import { createPool } from 'vietnamese-entities/node';

const pool = createPool({ threads: 2, maxQueue: 100 });
const { people } = await pool.extract('Bà Lê Thị Mận về Huế.', { signal: AbortSignal.timeout(10_000) });
console.log(people.map((p) => p.name));
await pool.close();
