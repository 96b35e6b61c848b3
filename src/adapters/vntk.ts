/**
 * `const vntk = require('vietnamese-entities/vntk')` in place of `require('vntk')`. The calls and the shapes are those of vntk
 * 1.4.4; nothing of vntk is loaded and nothing is compiled. What this package cannot do throws an `Error` that says what to do.
 * @module vietnamese-entities/vntk
 */
export * from './vntk/api.ts';
export * as default from './vntk/api.ts';
