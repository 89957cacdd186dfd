import { notFound, permanentRedirect } from 'next/navigation';
import type { Archive } from '@/lib/articles';

/** Leads on from a former address; 404 where it is none. @param address decoded */
export function movedOrMissing({ byAlias }: Archive, address: string): never {
  const moved = byAlias.get(address);
  if (moved) permanentRedirect(moved.path);
  notFound();
}
