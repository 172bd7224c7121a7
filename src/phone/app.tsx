// Ứng dụng của HTX: which screen the address asks for.
import { usePlace } from './address.ts';
import { DifficultiesScreen } from './difficulty/difficulties-screen.tsx';
import { FormScreen } from './form-screen.tsx';
import { Home } from './home.tsx';
import { OpenLink } from './open-link.tsx';
import { Preview } from './preview.tsx';

/** The whole app. */
export function App() {
  const place = usePlace();
  switch (place.at) {
    case 'link':
      return <OpenLink secret={place.secret} />;
    case 'preview':
      return <Preview />;
    case 'difficulties':
      return <DifficultiesScreen />;
    case 'form':
      return <FormScreen key={`${place.period}/${place.form}/${place.organisation ?? ''}`} place={place} />;
    case 'home':
      return <Home />;
  }
}
