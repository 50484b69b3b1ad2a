import { createFileRoute } from '@tanstack/react-router';
import { OrganisationPage } from '@/features/people';

export const Route = createFileRoute('/_shell/organisation')({ component: OrganisationPage });
