export { default, generateMetadata } from '@/app/(main)/find/page';
