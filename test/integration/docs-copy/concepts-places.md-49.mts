import { findUnit, predecessors, successors } from 'vietnamese-entities/places';

console.log(findUnit('26740', { at: '2024-05-01' })[0]?.fullName, findUnit('26740', { at: '2026-05-01' })[0]?.fullName);
console.log(findUnit('xã Vị Thắng, huyện Vị Thủy, Hậu Giang').map((u) => `${u.code} ${u.fullName}`));
console.log(successors('93').map((u) => u.fullName));
console.log(predecessors('92').map((u) => u.fullName));
