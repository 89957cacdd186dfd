export { default, generateMetadata } from '@/app/(main)/tags/page';
