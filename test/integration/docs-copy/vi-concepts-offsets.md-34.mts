import { removeDiacriticsWithOffsets } from 'vietnamese-entities';

const text = 'Bà Mận về Huế.'.normalize('NFD');
const bare = removeDiacriticsWithOffsets(text);
const at = bare.text.indexOf('Hue');
console.log(bare.text, text.slice(bare.toOriginal(at), bare.toOriginal(at + 3)).normalize('NFC'));
