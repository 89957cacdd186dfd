export { default, generateMetadata } from '@/app/(main)/report/page.server';
