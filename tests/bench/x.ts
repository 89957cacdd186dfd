import { writeCorpus } from './corpus';

const [folder = '', n = '100', e = '2'] = process.argv.slice(2);
writeCorpus(folder, Number(n), Number(e));
