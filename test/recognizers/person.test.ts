import { describeSpecs, spanErrors } from './specs.ts';

describeSpecs('person', 150, (row, result) => spanErrors(row, result, 'person'));
