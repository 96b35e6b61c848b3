import { describeSpecs, spanErrors } from './specs.ts';

describeSpecs('title', 150, (row, result) => spanErrors(row, result, 'title'));
