import { render } from 'preact';
import '../../ui/components.css';
import './gallery.css';
import { Gallery } from './Gallery.tsx';

const root = document.getElementById('gallery');
if (root !== null) render(<Gallery />, root);
