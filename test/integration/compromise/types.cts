// What users write in CommonJS. Compiled, not run.
import nlp = require('compromise');
import one = require('compromise/one');
import { vietnamese } from 'vietnamese-entities/compromise';

export const counts: readonly number[] = [vietnamese(nlp)('').people().length, vietnamese(one)('').entities('person').length];
