export const dynamicParams = false;

export { default, generateMetadata } from '@/app/(main)/archive/page';
