export { default, generateMetadata } from '@/app/(main)/start/page';
