import { describe, expect, it } from 'vitest';
import { fromLabelStudio, labelStudioConfig, toDoccano, toLabelStudio } from '../../../src/io/formats.ts';
import { marked } from './samples.ts';

const { text, spans } = marked('😀 [person Mận], [title Giám đốc [organization Sở Y tế]]. [person Lê Mận] ở [place Huế].');
const source = spans.map((span) =>
  span.type === 'person' ? { ...span, person: 1, note: 'Lê Mận' } : span.type === 'title' ? { ...span, holders: [1], organization: 'e3' } : span,
);

/** As an annotator would leave it. */
function annotated(change: (result: Record<string, unknown>[]) => void): Record<string, unknown> {
  const { data, predictions } = toLabelStudio(text, source);
  const result = structuredClone(predictions[0].result) as unknown as Record<string, unknown>[];
  change(result);
  return {
    id: 7,
    data,
    annotations: [
      { id: 1, was_cancelled: true, result: [] },
      { id: 2, result },
    ],
    predictions,
  };
}

describe('toLabelStudio', () => {
  it('has regions by code points and relations', () => {
    const { data, predictions } = toLabelStudio(text, source, { modelVersion: 'v1' });
    expect(data).toEqual({ text });
    expect(predictions[0].model_version).toBe('v1');
    expect(predictions[0].result[0]).toEqual({
      id: 'e1',
      type: 'labels',
      from_name: 'label',
      to_name: 'text',
      value: { start: 2, end: 5, text: 'Mận', labels: ['Person'] },
      meta: { text: ['Lê Mận'] },
    });
    expect(predictions[0].result.filter((r) => r.type === 'relation').map((r) => [r.from_id, r.labels[0], r.to_id])).toEqual([
      ['e1', 'same-person', 'e4'],
      // The nearest of two mentions.
      ['e1', 'holds', 'e2'],
      ['e2', 'office-of', 'e3'],
    ]);
  });

  it('links a title to the mention of its holder that is nearest, before or after it', () => {
    const three = marked('[person Mận] nói lâu, [title Giám đốc] [person Lê Mận] cười. [title Bí thư] là bà [person Mận].');
    const linked = three.spans.map((span) => (span.type === 'person' ? { ...span, person: 1 } : { ...span, holders: [1] }));
    const relations = toLabelStudio(three.text, linked).predictions[0].result.filter((r) => r.type === 'relation' && r.labels[0] === 'holds');
    expect(relations).toMatchObject([
      { from_id: 'e3', to_id: 'e2' },
      { from_id: 'e3', to_id: 'e4' },
    ]);
  });

  it('takes the names of the project', () => {
    const names = { fromName: 'ner', toName: 'body' };
    const task = toLabelStudio(text, source, { ...names, labels: { place: 'GPE' } });
    expect(Object.keys(task.data)).toEqual(['body']);
    const back = fromLabelStudio(task, { ...names, labels: { place: 'GPE' }, from: 'predictions' });
    expect(back.map((span) => span.text)).toEqual(spans.map((span) => span.text));
    expect(() => fromLabelStudio(task, { from: 'predictions' })).toThrow('fromLabelStudio: task.data.text must be a string; got undefined.');
  });
});

describe('fromLabelStudio', () => {
  it('gives back what annotators changed', () => {
    const task = annotated((result) => {
      result[1] = { ...result[1], value: { start: 7, end: 15, labels: ['Title'] } };
      result.push({ id: 'new', type: 'labels', from_name: 'label', to_name: 'text', value: { start: 35, end: 38, labels: ['Place'] } });
      result.push({ type: 'relation', from_id: 'e2', to_id: 'new', direction: 'right', labels: ['located-in'] });
      const holds = result.findIndex((r) => Array.isArray(r['labels']) && r['labels'][0] === 'holds');
      result[holds] = { type: 'relation', from_id: 'e2', to_id: 'e4', direction: 'left', labels: ['holds'] };
    });
    const back = fromLabelStudio(task, { skipUnknown: false });
    expect(back.find((span) => span.id === 'e2')).toMatchObject({ text: 'Giám đốc', holders: [1], organization: 'e3', place: 'new' });
    expect(back.map((span) => span.person)).toEqual([1, undefined, undefined, 1, undefined, undefined]);
    expect(back[0].note).toBe('Lê Mận');
  });

  it('never takes a prediction for gold', () => {
    expect(() => fromLabelStudio(toLabelStudio(text, source))).toThrow(
      "fromLabelStudio: the task has no annotations. What was predicted is read with { from: 'predictions' }.",
    );
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a label', { id: 'x', type: 'labels', from_name: 'label', value: { start: 0, end: 1, labels: ['Event'] } }, 'label "Event" is none of Person'],
    ['a tag', { id: 'x', type: 'choices', from_name: 'topic', value: {} }, 'result "x" is no label of "label"'],
    ['a relation', { type: 'relation', from_id: 'e1', to_id: 'e2', labels: ['loves'] }, 'relation "loves" is none of same-person'],
    [
      'a relation between the wrong types',
      { type: 'relation', from_id: 'e3', to_id: 'e2', labels: ['holds'] },
      'must go from person to title; got organization to title',
    ],
    ['the other end', { type: 'relation', from_id: 'e1', to_id: 'e4', labels: ['holds'] }, 'must go from person to title; got person to person'],
    ['an end', { type: 'relation', from_id: 'e1', to_id: 'e9', labels: ['holds'] }, 'relation holds must go from person to title; got person to "e9"'],
  ])('%s that is unknown is refused, or left out', (_, item, message) => {
    const task = annotated((result) => result.push(item));
    expect(() => fromLabelStudio(task)).toThrow(message);
    expect(fromLabelStudio(task, { skipUnknown: true })).toHaveLength(spans.length);
  });

  it.each([
    [5, 'fromLabelStudio: task must be an object; got 5.'],
    [{ data: {} }, 'fromLabelStudio: task.data.text must be a string; got undefined.'],
    [{ data: { text: 'a' }, annotations: {} }, 'fromLabelStudio: task.annotations must be an array; got an object.'],
    [
      { data: { text: 'a' }, annotations: [{ result: [{ id: 'x', type: 'labels', from_name: 'label', value: { start: '0', labels: ['Place'] } }] }] },
      'value.start must be a number',
    ],
    [
      { data: { text: 'a' }, annotations: [{ result: [{ id: 'x', type: 'labels', from_name: 'label', value: { start: 1, end: 1, labels: ['Place'] } }] }] },
      'must end after its start',
    ],
  ])('%j is refused', (task, message) => expect(() => fromLabelStudio(task)).toThrow(message));
});

describe('labelStudioConfig', () => {
  it('escapes what goes into attributes', () => {
    const config = labelStudioConfig({ types: ['place'], labels: { place: '"A" & <B>' }, toName: 'body' });
    expect(config).toContain('<Label value="&quot;A&quot; &amp; &lt;B&gt;" background="#d55e00"/>\n  </Labels>\n  <Text name="body" value="$body"/>');
    expect(config.match(/<Label /gu)).toHaveLength(1);
  });

  it.each([
    [{ toName: 'a\0b' }, 'labelStudioConfig: toName must be a name without white space; got "a\\u0000b".'],
    [{ toName: 'bài báo' }, 'labelStudioConfig: toName must be a name without white space'],
    [{ fromName: '' }, 'labelStudioConfig: fromName must be a name without white space; got "".'],
    [{ labels: { place: '\ud800' } }, 'labelStudioConfig: labels.place must be a name on one line'],
  ])('refuses what XML or Label Studio cannot hold: %j', (options, message) => expect(() => labelStudioConfig(options)).toThrow(message));
});

describe('toDoccano', () => {
  it('has the shape of a project with relations and of one without', () => {
    expect(toDoccano(text, source, { id: 'a1', types: ['person', 'place'] })).toEqual({
      id: 'a1',
      text,
      entities: [
        { id: 1, label: 'Person', start_offset: 2, end_offset: 5 },
        { id: 2, label: 'Person', start_offset: 25, end_offset: 31 },
        { id: 3, label: 'Place', start_offset: 34, end_offset: 37 },
      ],
      relations: [{ id: 1, from_id: 1, to_id: 2, type: 'same-person' }],
    });
    expect(toDoccano(text, source, { relations: false, types: ['place'] })).toEqual({ text, label: [[34, 37, 'Place']] });
  });

  it('refuses an id that is no name', () =>
    expect(() => toDoccano(text, source, { id: {} as string })).toThrow('toDoccano: id must be a string or a number; got an object.'));
});
