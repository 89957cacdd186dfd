export const dynamicParams = false;

export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(main)/categories/[slug]/[[...page]]/page';
