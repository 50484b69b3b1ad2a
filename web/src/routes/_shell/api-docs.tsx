import { createFileRoute } from '@tanstack/react-router';
import { ReferencePage } from '@/features/reference';

export const Route = createFileRoute('/_shell/api-docs')({ component: ReferencePage });
