export { default, generateMetadata } from '@/app/(main)/library/page';
