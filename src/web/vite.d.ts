// Types of what Vite lets a module import: styles, addresses of files, workers.
/// <reference types="vite/client" />
