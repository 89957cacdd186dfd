export const dynamicParams = false;

export { default, generateMetadata } from '@/app/(main)/start/page';
