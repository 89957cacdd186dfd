export { default, generateMetadata } from '@/app/(main)/glossary/page';
