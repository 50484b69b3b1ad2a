export { JoinPage } from './components/JoinPage';
export { OrganisationPage } from './components/OrganisationPage';
export { SettingsPage } from './components/SettingsPage';
export { SetUpPage } from './components/SetUpPage';
export { SignInPage } from './components/SignInPage';
