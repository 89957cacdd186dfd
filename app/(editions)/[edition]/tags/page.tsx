export const dynamicParams = false;

export { default, generateMetadata } from '@/app/(main)/(lists)/tags/page';
