import { explain, formatExplanation } from 'vietnamese-entities/explain';

console.log(formatExplanation(explain('Theo Minh Châu, trời mưa.')));
