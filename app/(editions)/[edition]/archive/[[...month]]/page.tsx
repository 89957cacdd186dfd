// With PRERENDER_LIMIT it is true, see next.config.ts.
export const dynamicParams = false;

export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(main)/archive/[[...month]]/page';
