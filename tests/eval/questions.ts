import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.array(
  z.strictObject({
    question: z.string().min(1),
    kind: z.enum(['beginner', 'colloquial', 'specific', 'mixed', 'mistaken', 'unanswerable']),
    part: z.enum(['tuning', 'held-out']),
    answers: z.array(z.string()),
  }),
);

/** A question with the articles that answer it. */
export type EvalQuestion = z.output<typeof schema>[number];

export const parts = ['tuning', 'held-out'] as const satisfies readonly EvalQuestion['part'][];

export function readQuestions(): EvalQuestion[] {
  const file = path.join(import.meta.dirname, 'questions.yaml');
  return schema.parse(parse(fs.readFileSync(file, 'utf8')));
}
