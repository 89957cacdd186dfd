export const dynamicParams = false;

export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(main)/tags/[slug]/[[...page]]/page';
