export { default, generateMetadata } from '@/app/(main)/archive/page';
