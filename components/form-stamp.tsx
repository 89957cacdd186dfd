'use client';

import { useFormStamp } from './use-form-stamp';

/** What script adds to a form: when it was opened. */
export function FormStamp({ action }: { action: string }) {
  return <input type="hidden" name="stamp" value={useFormStamp(action)} />;
}
