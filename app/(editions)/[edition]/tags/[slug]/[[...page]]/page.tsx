// With PRERENDER_LIMIT it is true, see next.config.ts.
export const dynamicParams = false;

export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(main)/(lists)/tags/[slug]/[[...page]]/page';
