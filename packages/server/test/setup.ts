// Decorators of type-graphql need it before any type is declared.
import 'reflect-metadata';
