export const dynamicParams = false;

export {
  default,
  generateMetadata,
  generateStaticParams,
} from '@/app/(main)/authors/[slug]/[[...page]]/page';
