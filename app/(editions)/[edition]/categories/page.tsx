export { default, generateMetadata } from '@/app/(main)/categories/page';
