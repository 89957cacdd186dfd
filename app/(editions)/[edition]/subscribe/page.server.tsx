export { default, generateMetadata } from '@/app/(main)/subscribe/page.server';
