import { notFound } from 'next/navigation';

/** Gives the page the status 404. */
export default function Missing() {
  notFound();
}
