/** From flags to the settings of the writers. */
import { terminalTakesColor } from '../../io/render/color-support.ts';
import type { InputFlags, OutputFlags } from '../flags.ts';
import type { OutputSettings } from './document.ts';
import { fieldChoice } from './json.ts';
import type { SinkSettings } from './sinks.ts';

export function outputSettings(flags: OutputFlags): OutputSettings {
  const { fields, evidence, offsets, base, lang, color } = flags;
  return {
    evidence,
    withText: flags.withText ?? false,
    words: flags.words ?? false,
    layers: flags.layers ?? false,
    excel: flags.excel ?? false,
    lang,
    color: color && terminalTakesColor(),
    ...(fields !== undefined && { fields: fieldChoice(fields) }),
    ...(offsets !== undefined && { offsets }),
    ...(base !== undefined && { base }),
  };
}

export function sinkSettings({ output, resume }: Pick<InputFlags, 'output' | 'resume'>): SinkSettings {
  return { resume: resume ?? false, ...(output !== undefined && { output }) };
}
