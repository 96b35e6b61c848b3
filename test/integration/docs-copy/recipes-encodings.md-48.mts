import { normalize, removeDiacritics } from 'vietnamese-entities';

const nfd = 'Hoà Bình'.normalize('NFD');
console.log(nfd.length, normalize(nfd).length, normalize(nfd, { toneMarks: 'old' }), removeDiacritics(nfd));
