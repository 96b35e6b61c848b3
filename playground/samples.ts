/** Texts to begin with, written for this page; the people are invented. */
import appointment from './samples/appointment.txt';
import budget from './samples/budget.txt';
import conference from './samples/conference.txt';
import page from './samples/page.html';
import reform from './samples/reform.txt';
import type { Source } from './protocol.ts';
import type { Word } from './words.ts';

interface Sample extends Source {
  readonly label: Word;
}

export const SAMPLES: readonly Sample[] = [
  { label: 'sampleConference', text: conference, date: '2022-12-27', kind: 'auto' },
  { label: 'sampleAppointment', text: appointment, date: '2023-03-04', kind: 'auto' },
  { label: 'sampleBudget', text: budget, date: '2023-06-16', kind: 'auto' },
  { label: 'sampleReform', text: reform, date: '2025-06-25', kind: 'auto' },
  { label: 'sampleHtml', text: page, date: '2023-02-15', kind: 'auto' },
];
