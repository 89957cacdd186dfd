import { notFound } from 'next/navigation';

/** What a host answers with below this edition's address where there is no page. */
export default function Missing() {
  notFound();
}
