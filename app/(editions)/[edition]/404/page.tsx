import { notFound } from 'next/navigation';

export const dynamicParams = false;

/** Gives the page the status 404. */
export default function Missing() {
  notFound();
}
