/** Ids of the invented county, for the examples in the documentation. The specs send these examples to it. */
export const exampleIds = {
  coordination: '668ae24c-a28e-5d4d-9bf5-005d21ea7399',
  coordinator: 'f240e5e3-cf23-5363-a29a-dfb64903994a',
  harborShelter: '4b79262b-4adc-556e-b4da-51251eafdb4e',
  harborWorker: 'b45b517c-38b5-5ed7-885e-a485b58783cc',
  harborSupervisor: '30c6a433-d5d6-53d8-9683-f9418485ab90',
  hillShelter: '4c7eb189-98ea-5ba0-9862-8d76c27898d9',
  childWelfare: '43f02b69-8ba6-5307-9064-015ce89afced',
} as const;
