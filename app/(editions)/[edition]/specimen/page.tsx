export { default, generateMetadata } from '@/app/(main)/specimen/page';
